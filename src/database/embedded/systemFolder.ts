/**
 * Where root keeps what the server's user cannot reach elsewhere. Not /tmp or /var/tmp: those are
 * emptied by the system, and anybody could lay out a folder there before us.
 */
export const systemFolder = '/var/lib/payload-newsroom'
