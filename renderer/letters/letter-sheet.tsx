import { letterClass } from '../../shared/letters/lay-out.ts'
import type { LetterBlock, LetterPage } from '../../shared/letters/lay-out.ts'
import { letterText } from '../../shared/letters/as-text.ts'
import { classNames } from '../ui/class-names.ts'
import styles from './letters.module.css'

/** The letter with the very style sheet that it is printed with (print/letter.css), at its own size. */
export function LetterSheet({ page }: { readonly page: LetterPage }) {
  if (page.format === 'text_only') return <pre className={styles.asText}>{letterText(page)}</pre>
  return (
    <>
      <link rel="stylesheet" href="/print/letter.css" precedence="default" />
      <div className={classNames(letterClass(page.format), styles.paper)} lang="en-GB">
        <Head page={page} />
        {page.parts.map(({ section, heading, blocks }) => (
          <section key={section} className={heading === '' ? 'unheaded' : 'headed'}>
            {heading !== '' && <h2>{heading}</h2>}
            <Blocks blocks={blocks} />
          </section>
        ))}
      </div>
    </>
  )
}

const Head = ({ page }: { readonly page: LetterPage }) => (
  <>
    <div className="head">
      <div>
        <p className="from">{page.from}</p>
        <p>{page.agencies}</p>
      </div>
      {page.address.length > 0 && (
        <div className="address">
          {page.address.map((line, index) => (
            <p key={index}>{line}</p>
          ))}
        </div>
      )}
    </div>
    <div className="about">
      <div className="to">
        <p className="name" dir="auto">
          {page.to}
        </p>
        {page.toAddress.map((line, index) => (
          <p key={index} dir="auto">
            {line}
          </p>
        ))}
      </div>
      <p className="date">{page.date}</p>
      <p className="reference">Our reference: {page.reference}</p>
    </div>
    {page.banner !== '' && <p className="banner">{page.banner}</p>}
  </>
)

const Blocks = ({ blocks }: { readonly blocks: readonly LetterBlock[] }) =>
  blocks.map((block, index) => <OneBlock key={index} block={block} />)

function OneBlock({ block }: { readonly block: LetterBlock }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p dir="auto">
          {block.lines.map((line, index) => (
            <span key={index}>
              {index > 0 && <br />}
              {line}
            </span>
          ))}
        </p>
      )
    case 'list':
      return (
        <ul>
          {block.items.map((item, index) => (
            <li key={index} dir="auto">
              {item}
            </li>
          ))}
        </ul>
      )
    case 'picture':
      return (
        <div className="row">
          <div className="picture" />
          <p dir="auto">{block.text}</p>
        </div>
      )
  }
}
