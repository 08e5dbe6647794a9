// Loaded by --import before a program and each of its threads. It records every opened connection in the file named by NETWORK_TRAP.
import { appendFileSync } from 'node:fs'
import { Socket } from 'node:net'

const { connect } = Socket.prototype
Socket.prototype.connect = function (...args) {
  appendFileSync(process.env.NETWORK_TRAP, 'a connection was opened\n')
  return connect.apply(this, args)
}
