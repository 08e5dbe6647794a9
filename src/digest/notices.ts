import type { Rhythm } from './schedule.js'

/** What moderators are told about digests in a line. */
export const digestNotices = {
  actions: 'Write what to do: /digest now shows it, /digest schedule has it come to this channel every week or day, /digest off ends that.',
  zones: 'the name of a time zone, such as America/Port-au-Prince, Europe/Berlin or UTC',
  scheduled: (rhythm: Rhythm, next: Date): string =>
    `This channel gets a digest ${formatRhythm(rhythm)}. The next one comes on ${formatTime(next, rhythm.zone)}.`,
  off: 'This channel gets no more digests.',
  offBefore: 'This channel had no digests, so nothing was changed.',
} as const

/** `every Monday at 09:00 (time zone: Europe/Berlin)` */
function formatRhythm({ every, day, hour, zone }: Rhythm): string {
  const days = every === 'daily' ? 'day' : day.charAt(0).toUpperCase() + day.slice(1)
  return `every ${days} at ${String(hour).padStart(2, '0')}:00 (time zone: ${zone})`
}

/** `Monday, 30 November 2026, at 09:00` */
function formatTime(time: Date, zone: string): string {
  const show = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...options }).format(time)
  const date = show({ day: 'numeric', month: 'long', year: 'numeric' })
  return `${show({ weekday: 'long' })}, ${date}, at ${show({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })}`
}
