import { sideChoices } from '../words/side-choices.ts'
import { orNone } from './choices.ts'

export const sideOrNone = orNone(sideChoices, 'Neither')
