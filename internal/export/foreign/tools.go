package foreign

import (
	"cmp"
	"strings"
)

// tool is a program whose tables are known by their columns.
type tool struct {
	name    string
	needs   []string // columns, folded (see fold), by which it is known
	columns map[string]Field
}

// tools are what other tools export, as their sources and documentation have it; what is not named is kept as an own
// field.
func tools() []tool {
	return []tool{
		{"Hypothesis", []string{"quote description", "comment", "url"}, map[string]Field{
			"created at": CreatedAt, "author": Annotator, "page": ArticleTitle, "url": ArticleURL, "quote description": Quote,
			"comment": Notes, "tags": Tags,
		}},
		{"Taguette", []string{"id", "document", "tag", "content"}, map[string]Field{
			"id": ID, "document": ArticleTitle,
			"tag": Tag, "content": Quote,
		}},
		{"QualCoder", []string{"coder", "coded", "codename"}, map[string]Field{
			"file": ArticleTitle, "filename": ArticleTitle, "coder": Annotator, "coded": Quote, "id": LeftOut, "codename": Tag,
			"coded memo": Notes, "category": Tag,
		}},
		{"CATMA", []string{"document name", "keyword", "annotation id"}, map[string]Field{
			"document name": ArticleTitle, "keyword": Quote, "tag": Tag, "annotation id": ID, "comment reply": Notes,
			"comment author": Annotator,
		}},
		{"potato", []string{"schema", "code", "source doc", "coder"}, map[string]Field{
			"code": Tag, "text": Quote,
			"source doc": ArticleTitle, "coder": Annotator,
		}},
		{"Check", []string{"claim", "item page url", "status"}, map[string]Field{
			"claim": Quote, "status": Rating, "created by": Annotator, "submitted at": CreatedAt,
			"social media posted at": SaidAt, "tags": Tags,
		}},
		{"Check", []string{"fact check title", "fact check summary", "fact check url"}, map[string]Field{
			"fact check title": Quote, "fact check summary": Conclusion, "fact check url": ReviewURL, "tags": Tags,
			"rating": Rating,
		}},
		{"Readwise", []string{"highlight", "book title", "book author"}, map[string]Field{
			"highlight": Quote, "book title": ArticleTitle, "book author": Byline, "note": Notes, "tags": Tags,
			"document tags": Tags, "highlighted at": CreatedAt,
		}},
		{"doccano", []string{"id", "text", "label", "comments"}, map[string]Field{
			"id": ID, "text": Quote, "label": Tag,
			"comments": Notes,
		}},
	}
}

// known finds the tool whose columns these are, folded.
func known(header []string) (tool, bool) {
	have := map[string]bool{}
	for _, name := range header {
		have[fold(name)] = true
	}
	for _, t := range tools() {
		all := true
		for _, name := range t.needs {
			all = all && have[name]
		}
		if all {
			return t, true
		}
	}
	return tool{}, false
}

func toolOf(header []string) string {
	t, _ := known(header)
	return t.name
}

// synonyms are names that columns have in lists made by hand, for each field, the likeliest first.
var synonyms = map[Field]string{
	ID: "id|uuid|annotation id|highlight id|claim id|номер",
	Quote: "quote|quotation|highlight|highlighted text|claim text|claim " +
		"reviewed|claim|claimreviewed|statement|text|content|sentence|excerpt|passage|цитата|твердження|заява|текст|высказывание|утверждение|zitat|aussage|citation|cita|cytat|citação|citazione",
	Prefix:  "prefix|text before|before",
	Suffix:  "suffix|text after|after",
	Wording: "wording|summary|claim summary|normalized claim|normalised claim|paraphrase|own words|формулювання",
	Source: "source|claimant|speaker|who|said by|attributed to|source name|person|author of claim|claim " +
		"author|джерело|хто сказав|спікер|источник|спикер|кто сказал|quelle|sprecher|fuente|orador|fonte|źródło",
	SourceKind:  "source kind|source type|тип джерела",
	SourceVia:   "source via|via",
	SaidAt:      "said at|said on|claim date|date of claim|statement date|date said|дата твердження|дата заяви",
	FigureText:  "figure text|figure|number|цифра|число",
	FigureValue: "figure value|value|значення",
	FigureUnit:  "figure unit|unit|одиниця",
	Status:      "status|check status|статус",
	Rating: "rating|verdict|ruling|textual rating|review rating alternate name|truth " +
		"rating|label|оцінка|вердикт|оценка|bewertung|veredicto",
	Conclusion: "conclusion|explanation|rationale|justification|висновок|вывод|begründung|conclusión",
	Evidence:   "evidence|evidence url|evidence link|proof|доказ|докази|доказательство|beleg|evidencia",
	ReviewURL:  "review url|fact check url|factcheck url|check url",
	Tags:       "tags|tag list|keywords|labels|topics|теги|мітки|метки|schlagwörter|etiquetas|mots clés",
	Tag:        "tag|code|topic|category|theme|тег|мітка|категорія",
	Notes:      "notes|note|comment|comments|memo|remark|remarks|annotation|нотатки|нотатка|коментар|примітка|примечание|комментарий|заметка|notiz|kommentar|nota|notas|commentaire",
	ArticleTitle: "article title|title|headline|document|document title|document name|page " +
		"title|page|file|filename|source document|заголовок|назва|название|titel|título|titre",
	ArticleURL: "article url|url|link|page url|document url|web address|source " +
		"url|address|uri|href|посилання|лінк|ссылка|адреса|адрес|enlace|lien",
	Site:   "site|publisher|publication|outlet|website|medium|domain|newspaper|видання|сайт|издание|сми|змі|medio",
	Byline: "byline|author|authors|journalist|автор|autor|auteur",
	PublishedAt: "published at|published|publication date|date published|pub date|date|дата публікації|дата " +
		"публикации|дата|datum|fecha",
	ArchiveURL: "archive url|archive link|archived url|archive|wayback|архів|архив",
	Language:   "language|lang|language code|мова|язык|sprache|idioma|langue",
	Annotator:  "annotator|coder|annotated by|tagged by|user|fact checker|checker|фактчекер",
	CreatedAt:  "created at|created|annotated at|added at|timestamp|date created",
}

// rankOf tells how likely a column of that name, folded, holds the field: 1 for the likeliest name, 0 for none of its
// names. A field without names here has its own.
func rankOf(name string, f Field) int {
	for i, s := range strings.Split(cmp.Or(synonyms[f], fold(string(f))), "|") {
		if s == name && name != "" {
			return i + 1
		}
	}
	return 0
}
