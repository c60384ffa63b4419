/** Where zod keeps what its `config` sets: so said, zod itself comes with what stands behind the door, not before it. */
const settings = '__zod_globalConfig'

const place = globalThis as { [settings]?: { jitless?: boolean } }

// zod compiles schemas with `new Function` where it may, and finds out by trying; the content policy refuses the
// try and reports it. Imported before anything that makes a schema.
place[settings] = Object.assign(place[settings] ?? {}, { jitless: true })
