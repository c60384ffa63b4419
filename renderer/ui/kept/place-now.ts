/** The address of the page that is open: `/cases/…`. */
export const placeNow = (): string => window.location.hash.replace(/^#/, '').slice(0, 300)
