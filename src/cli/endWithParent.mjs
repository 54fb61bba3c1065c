// Loaded for its effect, also into Next (as --import), which is why it is plain JavaScript: ends
// this process, as a signal would, when the one that started it is gone. A parent that is killed
// outright cannot tell its children, but the channel between them closes.
if (process.channel) {
  process.channel.unref()
  process.once('disconnect', () => {
    process.kill(process.pid, 'SIGTERM')
    // Whoever is still there by then waits for something that will not come.
    setTimeout(() => process.exit(1), 15_000).unref()
  })
}
