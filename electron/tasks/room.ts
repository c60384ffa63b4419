import type { FeatureTasks } from './tasks.ts'

export const roomTasks: FeatureTasks<'room'> = {
  openSharedScreen: async (shell) => shell.sharedScreen.open(),
  closeSharedScreen: async (shell) => shell.sharedScreen.close(),
  sharedScreenOpen: async (shell) => shell.sharedScreen.isOpen(),
}
