import type { FeatureTasks } from './tasks.ts'

export const auditTasks: FeatureTasks<'audit'> = {
  check: async (shell) => {
    const { held: _, ...checked } = await shell.store().compareTrail([])
    return checked
  },

  compare: (shell, { checkpoints }) => shell.store().compareTrail(checkpoints),
}
