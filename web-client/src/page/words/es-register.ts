export const register = {
  title: 'Acuerdos de todas las minutas',
  number: 'Número',
  wording: 'Acuerdo',
  responsible: 'Responsables',
  due: 'Para el',
  status: 'Estado',
  minutes: 'Minuta',
  OPEN: 'Pendiente',
  FULFILLED: 'Cumplido',
  WITHDRAWN: 'Retirado',
  overdue: 'Vencido',
  anyStatus: 'Todos',
  onlyOverdue: 'Solo vencidos',
  search: 'Buscar en los acuerdos',
  dueBefore: 'Para antes del',
  none: 'Todavía no hay acuerdos.',
  nothingFound: 'Ningún acuerdo es así.',
  noWording: 'Sin redacción',
  noDue: 'Sin fecha',
  noResponsible: 'Sin responsable',
  clear: 'Quitar los filtros',
  shown: (count: number, more: boolean) =>
    count === 0
      ? 'Ningún acuerdo'
      : count === 1 && !more
        ? '1 acuerdo'
        : more
          ? `Los primeros ${count} acuerdos`
          : `${count} acuerdos`,
}
