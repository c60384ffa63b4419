import type { FeatureTasks } from './tasks.ts'

export const roomTasks: FeatureTasks<'room'> = {
  openSharedScreen: async (shell) => shell.sharedScreen.open(),
  closeSharedScreen: async (shell) => shell.sharedScreen.close(),
  sharedScreen: async (shell) => shell.sharedScreen.state(),
  dismissNotice: async (shell) => shell.sharedScreen.dismissNotice(),
  keepPlace: async (shell, { meetingId, ...place }) => shell.keepPlace(meetingId, place),
  place: async (shell, { meetingId }) => shell.place(meetingId),
}
