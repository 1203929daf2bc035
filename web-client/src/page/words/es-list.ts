export const list = {
  search: 'Buscar en todas las minutas',
  fresh: 'Nueva minuta',
  read: 'Importar un documento…',
  drop: 'Suelte aquí el documento',
  oneFile: 'Suelte un solo documento a la vez.',
  none: 'Todavía no hay minutas. Empiece una, o suelte aquí un documento de texto que ya exista.',
  nothingFound: 'Ninguna minuta dice eso.',
  noneWithStatus: 'Ninguna minuta tiene acuerdos así.',
  untitled: 'Sin título',
  more: 'Mostrar más',
  reading: 'Leyendo el documento…',
  past: 'Buscar también en lo que decían antes',
  oncePlace: (place: string) => `${place}, decía antes`,
  seeRevision: (revision: number) => `Ver la revisión ${revision}`,
  status: 'Acuerdos',
  anyStatus: 'Todas las minutas',
  withStatus: {
    OPEN: 'Con acuerdos pendientes',
    FULFILLED: 'Con acuerdos cumplidos',
    WITHDRAWN: 'Con acuerdos retirados',
  },
  attendees: (count: number) => (count === 1 ? '1 asistente' : `${count} asistentes`),
  agreements: (count: number) => (count === 1 ? '1 acuerdo' : `${count} acuerdos`),
  hereNow: 'Aquí ahora',
  othersToo: (count: number) => `y ${count} más`,
  shown: (count: number, more: boolean) =>
    count === 0
      ? 'Ninguna minuta'
      : count === 1 && !more
        ? '1 minuta'
        : more
          ? `Las primeras ${count} minutas`
          : `${count} minutas`,
  places: {
    'heading.title': 'Título',
    'heading.event': 'Evento',
    'heading.issuedIn': 'Lugar de expedición',
    'heading.venue': 'Lugar',
    attendee: 'Asistente',
    'topic.title': 'Tema',
    'topic.discussion': 'Lo que se dijo de un tema',
    'agreement.wording': 'Acuerdo',
    'agreement.responsible': 'Responsable de un acuerdo',
    'agreement.withdrawnBecause': 'Motivo de un acuerdo retirado',
    notes: 'Notas',
    followUp: 'Reunión de seguimiento',
    other: 'En la minuta',
  } as Record<string, string> & { other: string },
}

export const warnings = {
  title: 'Se leyó el documento',
  all: 'No quedó ninguna duda.',
  some: (count: number) =>
    count === 1
      ? 'Conviene revisar un lugar. Márquelo cuando esté bien; si no, lo encontrará también en la minuta.'
      : `Conviene revisar ${count} lugares. Marque los que estén bien; los demás los encontrará también en la minuta.`,
  settledAll: 'Todo quedó revisado.',
  left: (count: number) => (count === 1 ? 'Queda 1 lugar por revisar' : `Quedan ${count} lugares por revisar`),
  line: (line: number) => `Renglón ${line} del documento`,
  settle: 'Está bien',
  settleThis: (words: string) => `Está bien: ${words}`,
  settleAll: 'Todo está bien',
  show: 'Ver en la minuta',
  showThis: (words: string) => `Ver en la minuta: ${words}`,
  fold: 'Ocultar',
  unfold: 'Mostrar',
  open: 'Ir a la minuta',
  codes: {
    PICTURE_ONLY_NAMED: 'Aquí se nombra una imagen, pero no viene en el archivo; solo se conservó su nombre.',
    YEAR_SETTLED: 'Este año no puede ser; se tomó el que corresponde al día de la semana o a las otras fechas.',
    YEAR_ASSUMED: 'A esta fecha le falta el año o el mes, o el año está abreviado; se tomó de las otras fechas.',
    WEEKDAY_MISMATCH: 'El día de la semana no corresponde a la fecha; se conservó la fecha.',
    SEVERAL_DAYS: 'Se nombran varios días; se tomó el primero.',
    DATE_AMBIGUOUS: 'El día y el mes podrían estar al revés; compruebe cómo se leyó.',
    TIME_AMBIGUOUS: 'No dice si es de la mañana o de la tarde; la hora se leyó tal cual.',
    DATE_UNCLEAR: 'De estas palabras no se pudo leer una fecha; quedaron en las notas.',
    DATE_IN_SENTENCE: 'La fecha de la reunión se tomó de esta frase, que se conserva tal cual.',
    ATTENDEE_DOUBTFUL: 'Nombre, cargo e institución, o una persona y otra, se separaron sin una señal clara.',
    UNPLACED: 'Estas palabras no correspondían a ninguna parte; quedaron en las notas.',
    PAGE_LINES: 'Los números de página y los renglones que se repiten en cada página quedaron en las notas.',
    UNKNOWN_HEADING: 'Este encabezado no se conoce; con lo que le sigue quedó en las notas.',
    LIST_UNMARKED: 'La lista no tiene números ni viñetas; se supuso dónde termina cada punto.',
    NUMBERING_IRREGULAR: 'Este número no es el que sigue; se conservó el orden del documento.',
    VALUE_TOO_LONG: 'Este dato es más largo de lo que cabe; quedó en las notas.',
    CHARACTERS_REPLACED: 'Había caracteres dañados o que no se pueden usar; se cambiaron por espacios.',
    OLD_ENCODING: 'El archivo está en una codificación antigua (Windows-1252); revise los acentos.',
    LAYOUT_CHANGED: 'Es un documento hecho aquí cuya forma se cambió después; se leyó como cualquier otro.',
    other: 'El lector no estuvo seguro de este lugar.',
  } as Record<string, string> & { other: string },
}
