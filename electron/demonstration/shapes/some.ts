import { z } from 'zod'

type Some<Shape extends z.ZodRawShape> = { [Name in keyof Shape]: z.ZodExactOptional<Shape[Name]> }

/** Fields of the contract of which a story says those that matter to it. */
export const some = <Shape extends z.ZodRawShape>({ shape }: z.ZodObject<Shape>): Some<Shape> =>
  Object.fromEntries(
    Object.entries(shape).map(([name, field]) => [name, z.exactOptional(field)]),
  ) as Some<Shape>
