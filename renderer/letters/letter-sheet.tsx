import { Fragment } from 'react'
import type { LetterBlock, LetterPage } from '../../shared/letters/lay-out.ts'

/** What a letter says, for the very style sheet that it is printed with (print/letter.css). */
export const LetterBody = ({ page }: { readonly page: LetterPage }) => (
  <>
    <Head page={page} />
    {page.parts.map(({ section, heading, blocks }) => (
      <section key={section} className={heading === '' ? 'unheaded' : 'headed'}>
        {heading !== '' && <h2>{heading}</h2>}
        <Blocks blocks={blocks} />
      </section>
    ))}
  </>
)

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
            // No element of its own: inside one, which way the words run would not be the paragraph’s.
            <Fragment key={index}>
              {index > 0 && <br />}
              {line}
            </Fragment>
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
