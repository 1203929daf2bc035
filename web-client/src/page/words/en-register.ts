import type { Words } from './es'

export const register: Words['register'] = {
  title: 'Agreements of all minutes',
  number: 'Number',
  wording: 'Agreement',
  responsible: 'Responsible',
  due: 'Due',
  status: 'Status',
  minutes: 'Minutes',
  OPEN: 'Open',
  FULFILLED: 'Fulfilled',
  WITHDRAWN: 'Withdrawn',
  overdue: 'Overdue',
  anyStatus: 'All',
  onlyOverdue: 'Overdue only',
  search: 'Search in the agreements',
  dueBefore: 'Due before',
  none: 'There are no agreements yet.',
  nothingFound: 'No agreement is like that.',
  noWording: 'No wording',
  noDue: 'No date',
  noResponsible: 'Nobody named',
  clear: 'Clear the filters',
  shown: (count, more) =>
    count === 0
      ? 'No agreements'
      : count === 1 && !more
        ? '1 agreement'
        : more
          ? `The first ${count} agreements`
          : `${count} agreements`,
}
