// The second hop, as the store's process is one: what was kept there goes back to whoever asks.
const kept = new Map()
const parent = process.parentPort
const answer = ({ id, name, value }) => {
  if (value !== undefined) kept.set(name, value)
  const reply = { id, value: kept.get(name) }
  const send = parent ? parent.postMessage : process.send
  send.call(parent ?? process, reply)
}
if (parent) parent.on('message', ({ data }) => answer(data))
else {
  process.on('message', answer)
  process.on('disconnect', () => process.exit(0))
}
