// Loaded for its effect, also into Next (as --import), which is why it is plain JavaScript: ends
// this process, as a signal would, when the one that started it is gone. A parent that is killed
// outright cannot tell its children, but the channel between them closes.

// Children of Next and Jest inherit the import, but their channels are Next's and Jest's affair.
const isOurs = process.env.NEWSROOM_PARENT === String(process.ppid)

if (process.channel && isOurs) {
  process.channel.unref()
  process.once('disconnect', () => {
    process.kill(process.pid, 'SIGTERM')
    // Whoever is still there by then waits for something that will not come.
    setTimeout(() => process.exit(1), 15_000).unref()
  })
}
