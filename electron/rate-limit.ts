/** A bucket for each key: `burst` at once, refilled at `perSecond`. True while within it. */
export function rateLimit(
  { perSecond, burst }: { perSecond: number; burst: number },
  now: () => number = () => performance.now(),
): (key: number) => boolean {
  const buckets = new Map<number, { left: number; at: number }>()
  return (key) => {
    const at = now()
    const bucket = buckets.get(key) ?? { left: burst, at }
    const left = Math.min(burst, bucket.left + ((at - bucket.at) / 1000) * perSecond)
    const allowed = left >= 1
    buckets.set(key, { left: allowed ? left - 1 : left, at })
    return allowed
  }
}
