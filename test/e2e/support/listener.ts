import { createSocket } from 'node:dgram'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { atTheEnd } from './cleanup.ts'

/** Somebody on this machine who hears everything that is sent to them, by HTTP, by bare TCP and by UDP. */
export interface Listener {
  readonly port: number
  readonly udpPort: number
  readonly heard: readonly string[]
}

export async function listener(): Promise<Listener> {
  const heard: string[] = []
  const server = createServer((request, response) => {
    heard.push(`${request.method} ${request.url}`)
    response.end('heard')
  })
  server.on('connection', () => heard.push('a connection'))
  const udp = createSocket('udp4', () => heard.push('a datagram'))
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready))
  await new Promise<void>((ready) => void udp.bind(0, '127.0.0.1', ready))
  atTheEnd(() => (server.close(), udp.close()))
  return { port: (server.address() as AddressInfo).port, udpPort: udp.address().port, heard }
}
