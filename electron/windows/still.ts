import { markup } from '../documents/page/markup.ts'
import { origin } from './policy.ts'

/** What the room goes on seeing while Accord is locked: the panel's name, or a picture of what stood there (PNG). */
export interface Still {
  readonly panelName: string
  readonly picture: Uint8Array | null
}

export const stillUrl = `${origin}/still.html`
const pagePath = '/still.html'
const picturePath = '/still.png'

/** The still's page and its picture, by path: in memory only, and gone with the window. */
export const stillFiles = new Map<string, string | Uint8Array>()

export function keepStill({ panelName, picture }: Still): void {
  dropStill()
  stillFiles.set(pagePath, stillPage(panelName, picture !== null))
  if (picture) stillFiles.set(picturePath, picture)
}

export const dropStill = (): void => stillFiles.clear()

const stillPage = (panelName: string, isPicture: boolean): string =>
  markup`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8" />
<title>Accord</title>
<link rel="stylesheet" href="/print/fonts.css" />
<link rel="stylesheet" href="/print/still.css" />
</head>
<body>
${isPicture ? markup`<img src="${picturePath}" alt="What stood on the shared screen" />` : markup`<p dir="auto">${panelName}</p>`}
</body>
</html>
`.value
