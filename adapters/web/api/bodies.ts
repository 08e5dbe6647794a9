import { z } from 'zod'
import { pointLimits } from '../../../src/commands/commands.js'

/** What is asked. The tools for agents take the same. */
export const askBody = z
  .strictObject({
    question: z.string().trim().min(1, 'must be a question').meta({ example: 'Where did Ruto speak?' }),
    earlier: z.string().optional().meta({ description: 'the question before, if this one is a follow-up' }),
  })
  .meta({ id: 'Ask' })

/** What is to be summarised. */
export const summaryBody = z
  .strictObject({
    topic: z.string().optional().meta({ description: 'the topic; leave it out for everything', example: 'Kenyan courts' }),
    document: z.string().optional().meta({ description: 'the id or title of the only document to summarise' }),
    points: z
      .int()
      .min(pointLimits.least)
      .max(pointLimits.most)
      .optional()
      .meta({ description: `how many points; default: ${pointLimits.usual}` }),
    since: z.iso.date().optional().meta({ description: 'leave out what is older than this day' }),
  })
  .meta({ id: 'Summarize' })
