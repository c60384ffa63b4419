export interface FingerprintProps {
  /** The four words, in order. */
  readonly words: readonly string[]
}

/** Four words that stand for a record: amber · kettle · north · willow. */
export function Fingerprint({ words }: FingerprintProps) {
  return <b>{words.join(' · ')}</b>
}
