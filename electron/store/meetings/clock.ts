const minutesInDay = 24 * 60

/** `10:50` and 15 minutes is `11:05`; past midnight it starts again at 00:00. */
export function addMinutes(time: string, minutes: number): string {
  const [hours = 0, past = 0] = time.split(':').map(Number)
  const total = (hours * 60 + past + minutes) % minutesInDay
  return [Math.floor(total / 60), total % 60].map((part) => String(part).padStart(2, '0')).join(':')
}
