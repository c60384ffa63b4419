/** The one origin that Accord's windows have. */
export const origin = 'app://accord'

/** True only for a page of ours: parsed, never compared as a prefix. */
export function isOurs(url: string): boolean {
  try {
    const parsed = new URL(url)
    // A standard scheme's origin is opaque ("null") in some runtimes, so scheme and host are compared themselves.
    return (
      parsed.protocol === 'app:' &&
      parsed.host === 'accord' &&
      parsed.username === '' &&
      parsed.password === '' &&
      parsed.port === ''
    )
  } catch {
    return false
  }
}

/** Every answer of the app: scheme carries it. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'none'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ')
