const units = ['kilobyte', 'megabyte', 'gigabyte'] as const

/** Bytes as a person says them, in thousands: "160 MB", "1.3 GB". Nothing is less than 1 kB. */
export function sizeWords(bytes: number): string {
  const power = bytes < 999_500 ? 0 : bytes < 999_500_000 ? 1 : 2
  const size = Math.max(1, bytes / 1000 ** (power + 1))
  return size.toLocaleString('en-GB', {
    style: 'unit',
    unit: units[power] ?? 'gigabyte',
    maximumFractionDigits: size < 10 ? 1 : 0,
  })
}
