// Two versions of undici are there, and the one that is loaded first sends for both; Discord's cannot send files through the other. The
// program loads Discord's first too (adapters/index.ts).
import 'discord.js'
