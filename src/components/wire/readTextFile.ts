import { decodeText } from '../../wire/decodeText.ts'

/**
 * The text of a file that was dropped or chosen, in whatever encoding wires use.
 * @throws WireError that says what is wrong with it
 */
export const readTextFile = async (file: File): Promise<string> =>
  decodeText(new Uint8Array(await file.arrayBuffer())).text
