import { z } from 'zod'

/** England's NHS number verification status codes (UK Core); 01 is verified. */
export const NhsNumberStatus = z.enum(['01', '02', '03', '04', '05', '06', '07', '08'])
export type NhsNumberStatus = z.output<typeof NhsNumberStatus>
