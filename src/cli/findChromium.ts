import fs from 'node:fs'
import path from 'node:path'

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
]

const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/opt/google/chrome/chrome',
]

/**
 * The Chrome or Chromium of this machine: that of `CHROME_PATH` or `CHROMIUM_PATH`, else one on
 * the PATH or where its installer puts it; `null` when there is none.
 */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | null {
  const given = [env.CHROME_PATH, env.CHROMIUM_PATH].filter((file) => file !== undefined)
  const folders = [...(env.PATH ?? '').split(path.delimiter), '/usr/bin', '/usr/local/bin']
  const onPath = folders
    .filter((folder) => folder !== '')
    .flatMap((folder) => names.map((name) => path.join(folder, name)))
  return [...given, ...onPath, ...places].find(isProgram) ?? null
}

function isProgram(file: string): boolean {
  try {
    fs.accessSync(file, fs.constants.X_OK)
    return fs.statSync(file).isFile() && !isSnapStub(file)
  } catch {
    return false
  }
}

/** Ubuntu's `chromium-browser` is a script that only asks for the snap to be installed. */
function isSnapStub(file: string): boolean {
  const { size } = fs.statSync(file)
  return size < 10_000 && fs.readFileSync(file, 'utf8').includes('snap install')
}
