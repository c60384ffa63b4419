import { Small } from '../ui/index.ts'

/** Under what is saved as a whole, where some of it is kept from whoever reads. */
export const KeptNote = () => <Small as="p">Part of this is kept from you, so it is not changed here.</Small>
