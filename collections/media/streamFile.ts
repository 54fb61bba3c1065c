import { open, type FileHandle } from 'node:fs/promises'

const chunkSize = 64 * 1024

/**
 * What is in a file, piece by piece. It is opened when the first piece is asked for: an answer to
 * HEAD has a body that nobody reads or closes. It is closed at its end, at an error, and when the
 * reader goes away.
 * @param openFile for tests
 */
export const streamFile = (
  file: string,
  openFile: (path: string) => Promise<FileHandle> = open,
): ReadableStream<Uint8Array> => {
  let handle: FileHandle | undefined
  let left = false
  const close = async () => {
    const opened = handle
    handle = undefined
    await opened?.close()
  }
  return new ReadableStream<Uint8Array>(
    {
      async cancel() {
        left = true
        await close()
      },
      async pull(controller) {
        try {
          handle ??= await openFile(file)
          // The reader may go while the file is being opened or read.
          if (left) return await close()
          const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafeSlow(chunkSize))
          if (left) return
          if (bytesRead > 0) return controller.enqueue(buffer.subarray(0, bytesRead))
          await close()
          controller.close()
        } catch (error) {
          await close()
          throw error
        }
      },
    },
    // Nothing ahead of the reader.
    { highWaterMark: 0 },
  )
}
