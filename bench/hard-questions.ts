import { longestQuestion } from '../src/answer/question/clean.js'

const filled = (piece: string): string =>
  piece
    .repeat(Math.ceil(longestQuestion / piece.length))
    .slice(0, longestQuestion)
    .trim()
const inTurn = (pieces: string, sign = ' '): string => filled(pieces.split(' ').join(sign) + sign)

/** An ordinary question that is as long as one may be: what the others are compared with. */
export const longQuestion = filled('How many police officers did Kenya send to Haiti when the mission began and who paid for it? ')

/** Absurd questions, each as long as one may be. The first 22 were the slowest of 150 kinds that were tried on 30 November
 * 2026; what they took then, in milliseconds of processor time, alone and behind another question, stands beside them.
 */
export const hardQuestions: readonly string[] = [
  filled('dec-'), // 174, 298
  filled('dec- '), // 223, 242
  filled('in '), // 108, 224
  inTurn('5 May in at dec- 1st 2024- noon'), // 81, 115
  filled('1st '), // 43, 104
  filled('in 2024 '), // 52, 91
  filled('may '), // 47, 88
  filled('UN '), // 42, 82
  filled('he '), // 33, 66
  inTurn('in May 2024 12 Mon last the at 5'), // 30, 56
  filled('or '), // 14, 53
  filled('mar '), // 18, 47
  filled('and '), // 17, 35
  filled('was is '), // 13, 35
  filled('not '), // 16, 35
  filled('the of and to '), // 18, 35
  filled('Dr. '), // 17, 34
  filled('how much '), // 10, 30
  inTurn('Mon Tue Wed Thu Fri Sat Sun'), // 10, 30
  filled('how many '), // 10, 29
  filled('PM '), // 9, 29
  filled('he said '), // 16, 29
  filled('-'),
  inTurn('A. B. C. D. E. F. G. H. I. J. K. L. M. N. O. P. Q. R. S. T. U. V. W. X. Y. Z.', ''),
  filled('haitimission'),
  inTurn('January February March April May June July August September October November December'),
  filled('123456789 '),
  filled('"a" '),
]
