import { expect as usual } from 'playwright/test'

/** With patience: the machine may be busy with something else, and nothing here is a measure of speed. */
export const expect = usual.configure({ timeout: 20_000 })
