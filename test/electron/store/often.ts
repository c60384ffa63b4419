/** Whether what is tried at random is tried as often as `npm run test:often` does, or as a test of every day can. */
export const isOften = process.env['ACCORD_OFTEN'] === '1'
