import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { installers } from '../../build/installers.ts'

const root = resolve(import.meta.dirname, '../..')
const text = readFileSync(resolve(root, '.github/workflows/release.yml'), 'utf8')

const Step = z.object({
  name: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  env: z.record(z.string(), z.string()).optional(),
})
const Workflow = z.object({
  on: z.object({ push: z.object({ tags: z.array(z.string()) }) }),
  permissions: z.object({ contents: z.literal('read') }),
  jobs: z.object({
    installers: z.object({
      strategy: z.object({
        matrix: z.object({
          include: z.array(z.object({ 'runs-on': z.string(), make: z.string(), tests: z.string() })),
        }),
      }),
      steps: z.array(Step),
    }),
    release: z.object({ needs: z.literal('installers'), steps: z.array(Step) }),
  }),
})

/** electron-builder brings a reader of YAML. */
function read(): z.output<typeof Workflow> {
  const { load } = createRequire(resolve(root, 'node_modules/app-builder-lib/package.json'))('js-yaml') as {
    load: (text: string) => unknown
  }
  return Workflow.parse(load(text))
}

test('a tag makes every installer, each on a system that it is made on, after its tests', () => {
  const { on, jobs } = read()
  expect(on.push.tags).toEqual(['v*'])
  const { include } = jobs.installers.strategy.matrix
  expect(include.flatMap(({ make }) => make.split(' ')).toSorted()).toEqual([...installers].toSorted())
  expect(include.map((one) => one['runs-on'].split('-')[0])).toEqual(['ubuntu', 'macos', 'windows'])
  const runs = jobs.installers.steps.flatMap(({ run = '' }) => run)
  const at = (what: string): number => runs.findIndex((run) => run.includes(what))
  expect(at('npm ci')).toBeGreaterThan(-1)
  expect(at('matrix.tests')).toBeGreaterThan(at('npm ci'))
  expect(at('npm run pack')).toBeGreaterThan(at('matrix.tests'))
})

test('what is uploaded has its sums beside it, and nobody is told before a person has looked', () => {
  const runs = read().jobs.release.steps.map(({ run = '' }) => run)
  const sums = runs.findIndex((run) => run.includes('SHA256SUMS'))
  const upload = runs.findIndex((run) => run.includes('gh release create'))
  expect(sums).toBeGreaterThan(-1)
  expect(upload).toBeGreaterThan(sums)
  expect(runs[upload]).toContain('--draft')
})

test('secrets are named, and none is there', () => {
  const { jobs } = read()
  const values = [...jobs.installers.steps, ...jobs.release.steps].flatMap(({ env = {} }) =>
    Object.values(env),
  )
  expect(values.length).toBeGreaterThan(4)
  for (const value of values) expect(value).toMatch(/^\$\{\{ (?:secrets|github)[.[].+ \}\}$/)
})
