import type { Said } from '../auth/said.ts';
import { refusalBeside } from '../incident/refusal-beside.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { TextArea } from '../parts/text-area.tsx';
import { useUniqueId } from '../parts/use-unique-id.ts';
import type { Text } from './documents.ts';
import { changedAt, emptyText, LONGEST_LINE, languagesFor } from './form.ts';
import { languageName } from './words.ts';

type Props = {
  readonly texts: readonly Text[];
  readonly onTexts: (texts: readonly Text[]) => void;
  /** Which text the card beside shows. */
  readonly onShown: (at: number) => void;
  readonly refusal: Said | null;
};

/** What a snippet says, in one language after another. */
export function TextFields({ texts, onTexts, onShown, refusal }: Props) {
  const [free] = languagesFor(texts, -1).filter((one) => texts.every(({ language }) => language !== one));
  return (
    <>
      {texts.map((text, at) => (
        <fieldset class="snippet-text" key={at} onFocusIn={() => onShown(at)}>
          <legend class="unseen">Text in {languageName(text.language)}</legend>
          <LanguageField
            languages={languagesFor(texts, at)}
            value={text.language}
            onValue={(language) => onTexts(changedAt(texts, at, { language }))}
          />
          <OneText
            text={text}
            at={at}
            refusal={refusal}
            onText={(more) => onTexts(changedAt(texts, at, more))}
          />
          {at === 0 ? (
            <p class="quiet small">Your own language: it stands in wherever another is missing.</p>
          ) : (
            <p>
              <Button look="quiet" onPress={() => onTexts(texts.filter((_, index) => index !== at))}>
                Take {languageName(text.language)} out
              </Button>
            </p>
          )}
        </fieldset>
      ))}
      {free === undefined ? null : (
        <p>
          <Button onPress={() => onTexts([...texts, emptyText(free)])}>Add a language</Button>
        </p>
      )}
    </>
  );
}

type OneProps = {
  readonly text: Text;
  readonly at: number;
  readonly refusal: Said | null;
  readonly onText: (more: Partial<Text>) => void;
};

function OneText({ text, at, refusal, onText }: OneProps) {
  const name = (part: string) => `snippet.texts.${at}.${part}`;
  const { about } = refusalBeside(refusal, ['title', 'line', 'text'].map(name));
  const left = LONGEST_LINE - text.line.length;
  const short = { title: name('title'), line: name('line'), text: name('text') };
  return (
    <>
      <Field
        label="Title"
        name={short.title}
        required
        value={text.title}
        onValue={(title) => onText({ title })}
        refusal={about(short.title)}
      />
      <Field
        label="Line"
        name={short.line}
        required
        value={text.line}
        onValue={(line) => onText({ line })}
        hint={
          left >= 0
            ? `What the card says first. ${left} of ${LONGEST_LINE} characters left.`
            : `Too long for a card by ${-left} characters.`
        }
        refusal={about(short.line)}
      />
      <TextArea
        label="Text"
        name={short.text}
        required
        value={text.text}
        onValue={(words) => onText({ text: words })}
        hint="What the card says when somebody asks why. Short sentences. Name no patient."
        refusal={about(short.text)}
      />
    </>
  );
}

type LanguageProps = {
  readonly languages: readonly string[];
  readonly value: string;
  readonly onValue: (language: string) => void;
};

function LanguageField({ languages, value, onValue }: LanguageProps) {
  const id = useUniqueId();
  return (
    <div class="field">
      <label for={id}>Language</label>
      <select id={id} value={value} onChange={(event) => onValue(event.currentTarget.value)}>
        {languages.map((language) => (
          <option key={language} value={language}>
            {languageName(language)}
          </option>
        ))}
      </select>
    </div>
  );
}
