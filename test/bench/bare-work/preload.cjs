const { contextBridge, ipcRenderer } = require('electron')

contextBridge.exposeInMainWorld('bare', {
  keep: (name, value) => ipcRenderer.invoke('keep', name, value),
  echo: (name, input) => ipcRenderer.invoke('echo', name, input),
  print: (file) => ipcRenderer.invoke('print', file),
})
