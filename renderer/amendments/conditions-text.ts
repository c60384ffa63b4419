/** One condition a line; empty lines are none. */
export const conditionsIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** A condition that was written over several lines stands on one, so that it stays one. */
export const conditionsText = (conditions: readonly string[]): string =>
  conditions.map((condition) => condition.replaceAll(/\s*\n\s*/g, ' ')).join('\n')
