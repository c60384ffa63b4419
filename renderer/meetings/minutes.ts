/** Minutes typed any way: `90`, `90m`, `1.5h`, `1h30`, `1:30`. Null where it is not understood or over eight hours. */
export function parseMinutes(text: string): number | null {
  const typed = text.trim().toLowerCase().replaceAll(',', '.')
  const clock = /^(\d{1,2}):([0-5]\d)$/.exec(typed)
  const words = /^(?:(\d+(?:\.\d+)?)\s*h(?:ours?|rs?)?)?\s*(?:(\d+)\s*(?:m(?:in(?:ute)?s?)?)?)?$/.exec(typed)
  if (typed === '' || (!clock && !words)) return null
  const minutes = clock
    ? Number(clock[1]) * 60 + Number(clock[2])
    : Number(words?.[1] ?? 0) * 60 + Number(words?.[2] ?? 0)
  return Number.isInteger(minutes) && minutes <= 480 ? minutes : null
}
