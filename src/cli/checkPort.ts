import net from 'node:net'

import { startupError } from '../database/embedded/startupError.ts'

type Options = {
  /** How the command would be called with another port. */
  example?: (port: number) => string
  host: string
  port: number
}

/** Makes sure, before anything slow begins, that the newsroom can listen where it should. */
export function checkPort({
  example = (other) => `PORT=${other} npm start`,
  host,
  port,
}: Options): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = net.createServer()
    server.once('error', (error) => reject(explain(error, { example, host, port })))
    server.listen({ host, port }, () => server.close(() => resolve()))
  })
}

function explain(error: NodeJS.ErrnoException, { example, host, port }: Required<Options>) {
  const other = `For example: ${example(port < 65_535 ? port + 1 : 3000)}`
  switch (error.code) {
    case 'EADDRINUSE':
      return startupError(
        `Port ${port} is busy: another program listens on it. Stop that program, or choose another port. ${other}`,
      )
    case 'EACCES':
      return startupError(
        `This user may not listen on port ${port}: ports below 1024 are the system's. Choose a higher one. ${other}`,
      )
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return startupError(
        `HOST is "${host}", which is no address of this machine. Use 127.0.0.1 (this machine alone) or 0.0.0.0 (all networks).`,
      )
    default:
      return startupError(`The newsroom cannot listen on ${host}:${port}: ${error.message}`)
  }
}
