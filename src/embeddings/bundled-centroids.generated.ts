// biome-ignore-all format: written by `npm run train`, not by hand
import type { Centroids } from './centroids.js'

/** A byte a number. */
const read = (text: string): Float32Array => Float32Array.from(new Int8Array(Buffer.from(text, 'base64')), (value) => value / 2048)

export const bundledCentroids: Centroids = {
  questions: read('+h0VT/wHEsQZCBkMKz3YCAfQSif4AvAH7u4V0+Di4/0eyCAXqDYhzgwnJQHomhwROfkc7TH38dX9ExbEk0au89FDFes8Ajzh4OLlrgB4Ohhkz9ni5HbozQPB7ykHALQw3l/q4ET5WxvEuRTp+/z61vwBEjwR6vLkAeInQdD98zYdFRCq9SK/qm7cR97hzExO2PzxDR/l3Ov8wSPn/tUI/uYRXPsJ41bnFk0m3+4e3WgKExju1+ImxbMPKljl4O1L/wvyyA4gFmKmEgyvRC2ltyAvwxHV/gMX4xkFFS/sLxoICL8jBT0MPPE99UVHqwdYOO0mIxuQKSv/wQ38E6EdHukJH/L7GuIQ+FjyFtgNSgYIxxiPuxju3hdPOgTu3wlNLqY1tuOvzJP/IhY5IQ6H5QX3Dz7NGAgUMMPMx5XOHzIdI/XiSwfV2+PMGt8CKVzT/ttTCrfKL+e5IUtBEmUp2ZLDAbnSlRTYTg0prA70++4jTRc4AQ6VMR8KLA4cOTTr8RMdRnD+8emj2fZRKRPmwMmUBTf40tnR4yMO9g4PY2HQ/iEG/T0JwQEa8eLyFxprJecZmjX/1fMD/NhAEOpFPE467xYxCxUn268qIUbYKitAZ/I1GrpAwDUnztPm+NgJJ/bold6j8JqsEjQEzrrdJebXbRQBEPEg+hAH6zDX+uU='),
  statements: read('4THmAv/l87X4/x7i+fTLGhHJMhPt+CMLEjcr7NndDO/nvhYYpt8h+wFMIw7i2/geYhsY9fv7/88D4RbjZ/ym7t4XU9Et8ATiyA4I/whTPzf356rc1Usj3SfbABUADx8+xTz16ksi/gUO9gPY8Rb55vcZGggH1gr85vsnEA3QKykp7xiVGBy3nvQhCdDRzzdd2QT8DDTCCQr29RPkLR8xLdcfX+Ae6VTY+UbjyvQL52glAhr93+czxPYmJ2Hm0DVf+SMrsyEZA8UpEQSoIBwWvxc27Qvr/RLb4ALzDSsE2gD0BfMVOCoZFPcmEC0cqh5TDPMKEsYBIw3t1vEKEZ/tKgIWn/bW6QYA7EUXGu5CJ9/73Q/fzR26BQBOSv4Gx95Y7zca2+UC5YM1IBwrBd618+v3/ivW6foK0dL7nDrfIvwYF/j7SfHYAd7eH+gH92ce9/XO/cH2KxOiGiIwElg8FQGz5dzfrBC5TBMg7wU/NgH5tqAa3scHMAoN7TUAQIbo1RYLOyL7yeP2AMgcUSu379xMBiS71ecEORTzAgu2WpwR6QTzDCoiLvf9DRXeMi73C9f6yyEP+hEpA+Q5FycdXEMx7PI4HB4H8xQCAxboSwz8eAsh7pBQ0hAE0GI24Cj7OuHnqvH/For1EyDy6QP1Du7YPCHh5/b6xeQN+ArP7fQ='),
}
