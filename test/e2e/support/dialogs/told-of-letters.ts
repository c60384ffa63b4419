/** Somebody told the person: wherever the story has not come that far, it is said so. */
export const told = {
  id: '01920000-0000-7000-8000-000000000004',
  recordVersion: 1,
  toldOn: '2026-11-12',
  how: 'phone',
  toldBy: 'Helen Marchbank',
  by: 'Helen Marchbank',
} as const
