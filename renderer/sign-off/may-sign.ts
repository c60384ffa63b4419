import type { Signatory } from '../../shared/sign-off.ts'

type Asked = Pick<Signatory, 'signedAt' | 'declinedAt' | 'items'>

/** Also somebody who declined: both acts stay in the record. */
export const maySign = ({ signedAt, items }: Asked): boolean => signedAt === null && items.length > 0

/** Whose sheet opens by itself: who declined is not asked again, and may still choose it. */
export const isWaitedFor = (signatory: Asked): boolean => maySign(signatory) && signatory.declinedAt === null
