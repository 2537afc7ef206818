import type { Constraint } from '../ports.ts'
import type { Token } from './query-tokens.ts'

/** What the operators and parentheses of a query say. */
export interface Groups {
  /** What every result must fulfil; undefined: nothing. */
  readonly constraint: Constraint | undefined
  /** The pieces not to be searched for: syntax that was understood, and words that no result may hold. */
  readonly dropped: readonly Token[]
}

/** A word, a phrase or a group, with all that operators joined to it. */
interface Operand {
  readonly constraint: Constraint
  /** False for a plain word: whoever does not hold it is found too. */
  readonly isRequired: boolean
  /** True where an operator was at work. */
  readonly isJoined: boolean
  readonly isNegation: boolean
  /** What it was made of. */
  readonly pieces: readonly Node[]
}

/** What a query is while it is being read: operands, and operators that have not joined any yet. */
type Node = Operand | Token

/**
 * Reads operators and groups. NOT binds closer than AND, AND closer than OR, each only what stands directly beside it: in
 * `senior python AND kafka` the first word stays optional. An operator that has nothing to join, and parentheses around
 * no operator, are not understood as such.
 */
export function readGroups(tokens: readonly Token[]): Groups {
  const operands = joinOperators(nest(tokens)).filter(isOperand)
  return { constraint: requirement(operands), dropped: operands.flatMap((operand) => droppedIn(operand, false)) }
}

function droppedIn({ isNegation, pieces }: Operand, isUnwanted: boolean): Token[] {
  const isUnwantedInside = isUnwanted !== isNegation
  return pieces.flatMap((piece) => {
    if (isOperand(piece)) return droppedIn(piece, isUnwantedInside)
    return piece.kind !== 'operand' || isUnwantedInside ? [piece] : []
  })
}

interface Level {
  readonly opening?: Token
  readonly nodes: Node[]
}

/** Makes operands of groups, the innermost first. Without recursion: a query may be nothing but parentheses. */
function nest(tokens: readonly Token[]): Node[] {
  const around: Level[] = []
  let level: Level = { nodes: [] }
  for (const token of tokens) {
    if (token.kind === '(') {
      around.push(level)
      level = { opening: token, nodes: [] }
    } else if (token.kind === ')') {
      level = close(level, token, around.pop())
    } else {
      level.nodes.push(token.kind === 'operand' ? toOperand(token) : token)
    }
  }
  // A parenthesis that is never closed is none.
  return [...around, level].flatMap(({ nodes }) => nodes)
}

/** The level around, with what stood in the parentheses: one operand, or its words where no operator joined any. */
function close(level: Level, closing: Token, around: Level | undefined): Level {
  if (!level.opening || !around) return level
  const operands = joinOperators(level.nodes).filter(isOperand)
  const constraint = requirement(operands)
  const isGroup = constraint && operands.some(({ isJoined }) => isJoined)
  around.nodes.push(...(isGroup ? [joined(constraint, [level.opening, ...operands, closing])] : operands))
  return around
}

function joinOperators(nodes: readonly Node[]): Node[] {
  return joinPairs(joinPairs(negate(nodes), 'AND', 'all'), 'OR', 'any')
}

/** From right to left, because of `NOT NOT word`. */
function negate(nodes: readonly Node[]): Node[] {
  const read: Node[] = []
  for (const node of nodes.toReversed()) {
    const right = read.at(-1)
    if (isOperator(node, 'NOT') && isOperand(right)) read.splice(-1, 1, negation(right.constraint, [node, right]))
    else read.push(node)
  }
  return read.reverse()
}

function joinPairs(nodes: readonly Node[], operator: 'AND' | 'OR', kind: 'all' | 'any'): Node[] {
  const read: Node[] = []
  for (const right of nodes) {
    const [left, between] = read.slice(-2)
    if (isOperand(left) && isOperator(between, operator) && isOperand(right))
      read.splice(-2, 2, joined(combine(kind, [left, right]), [left, between, right]))
    else read.push(right)
  }
  return read
}

function isOperand(node: Node | undefined): node is Operand {
  return node !== undefined && 'constraint' in node
}

function isOperator(node: Node | undefined, kind: Token['kind']): node is Token {
  return node !== undefined && 'kind' in node && node.kind === kind
}

/** A piece holds as a whole: `full-stack` is a phrase of two words. */
function toOperand(token: Token): Operand {
  const constraint = { phrase: token.words }
  if (token.isExcluded) return { ...negation(constraint, [token]), isJoined: false }
  return { constraint, isRequired: token.isQuoted, isJoined: false, isNegation: false, pieces: [token] }
}

function negation(constraint: Constraint, pieces: readonly Node[]): Operand {
  const opposite = 'not' in constraint ? constraint.not : { not: constraint }
  return { ...joined(opposite, pieces), isNegation: true }
}

function joined(constraint: Constraint, pieces: readonly Node[]): Operand {
  return { constraint, isRequired: true, isJoined: true, isNegation: false, pieces }
}

function requirement(operands: readonly Operand[]): Constraint | undefined {
  const required = operands.filter(({ isRequired }) => isRequired)
  return required.length > 0 ? combine('all', required) : undefined
}

/** `a AND (b AND c)` is one list of three, and a list of one is what stands in it. */
function combine(kind: 'all' | 'any', operands: readonly Operand[]): Constraint {
  const parts = operands.flatMap(({ constraint }) => partsOf(constraint, kind))
  const [only] = parts
  if (only && parts.length === 1) return only
  return kind === 'all' ? { all: parts } : { any: parts }
}

function partsOf(constraint: Constraint, kind: 'all' | 'any'): readonly Constraint[] {
  if (kind === 'all' && 'all' in constraint) return constraint.all
  if (kind === 'any' && 'any' in constraint) return constraint.any
  return [constraint]
}
