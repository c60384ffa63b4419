import { config } from 'zod'

// zod compiles schemas with `new Function` where it may, and finds out by trying; the content policy refuses the
// try and reports it. Imported before anything that makes a schema.
config({ jitless: true })
