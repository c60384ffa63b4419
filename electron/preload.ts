import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge } from '../shared/bridge.ts'
import type { Change } from '../shared/contract.ts'

// The channel's name is written out: a sandboxed preload script can't load our other files.
const bridge: Bridge = Object.freeze({
  call: (operation, input) => ipcRenderer.invoke('accord', operation, input),
  onChanged: (listener) => {
    const heard = (_event: unknown, change: Change): void => listener(change)
    ipcRenderer.on('accord:changed', heard)
    return () => void ipcRenderer.off('accord:changed', heard)
  },
} satisfies Bridge)

contextBridge.exposeInMainWorld('accord', bridge)
