package dom

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Mark is a set of hints that an element's name, class, id, role and label give about what it holds.
type Mark uint32

// The hints.
const (
	Body Mark = 1 << iota
	Comment
	Related
	Share
	Author
	Newsletter
	Navigation
	Footer
	Header
	Sidebar
	Ad
	Cookie
	Paywall
	Caption
	Date
	Tags
	Form
	Modal
	Gallery
	Summary
	Source // references, footnotes, corrections
	Hidden
	Product
	markEnd
)

// MarkCount is how many kinds of marks there are.
const MarkCount = 23

// Has tells whether any of the marks is in the set.
func (m Mark) Has(marks Mark) bool { return m&marks != 0 }

// words says which hint a word of a class or id gives. They are words of the trade, not of one site.
var words = map[string]Mark{}

func init() {
	for mark, list := range map[Mark]string{
		Body: "article articlebody articletext body content entry entrycontent hentry main maincontent post postbody " +
			"postcontent richtext story storybody text textblock wysiwyg prose markdown",
		Comment: "comment comments commentlist disqus reply replies respond discussion discuss fb-comments livefyre " +
			"coral talkback kommentare komentar komentarze commentaires comentarios",
		Related: "related recommended recommendations recommend recirc recirculation teaser teasers trending popular " +
			"mostread mostpopular latest morefrom morestories readmore readnext readalso alsoread outbrain taboola upnext " +
			"suggested suggestions crosslink similar carousel linklist zergnet onward inlinerelated nextup seealso explore " +
			"feed river headlines ranking prevnext",
		Share: "share sharing shares social socials sharedaddy addthis addtoany sharethis sharebar twitter facebook " +
			"whatsapp follow followus jp-relatedposts reaction reactions likes",
		Author: "author authors bio byline bylines contributor contributors authorbox authorbio writer profile " +
			"reporter autor autoren vcard aboutauthor",
		Newsletter: "newsletter newsletters signup subscribe subscription subscriptions optin mailchimp mailinglist " +
			"mailing email convertkit mc4wp hbspt leadgen lead",
		Navigation: "nav navbar navigation menu menus breadcrumb breadcrumbs toc pagination pager skip skiplink tabs " +
			"toolbar sitemap navi topbar subnav hamburger jump",
		Footer: "footer copyright legal colophon disclaimer bottom foot imprint impressum",
		Header: "header masthead banner hero top head headline",
		Sidebar: "sidebar aside rail widget widgets widgetarea sidebars rightcol rightcolumn leftcol column2 secondary " +
			"tertiary",
		Ad: "ad ads adv advert advertisement advertising adslot adunit sponsor sponsored sponsors promo promos " +
			"promotion promoted dfp gpt adsense commercial affiliate cta calltoaction",
		Cookie:  "cookie cookies consent gdpr cmp onetrust didomi privacy",
		Paywall: "paywall regwall premium meter metered locked subscriber piano login signin register",
		Caption: "caption captions figcaption credit credits photographer imagecredit photocredit wpcaption figure " +
			"copyrightholder attribution legend bildunterschrift",
		Date: "date dates time timestamp published pubdate publishdate dateline updated datetime meta metadata " +
			"postmeta entrymeta readingtime infoline kicker eyebrow dek",
		Tags:  "tag tags tagcloud keyword keywords topic topics category categories cat taglist posttags label labels",
		Form:  "form search searchform button btn input poll quiz survey vote donate donation",
		Modal: "modal popup overlay dialog lightbox popover tooltip toast interstitial notification alert",
		Gallery: "gallery slideshow slider swiper slick video player videoplayer media embed infographic audio podcast " +
			"jwplayer",
		Summary: "summary lead intro standfirst lede subtitle subhead deck excerpt abstract teaser-text keypoints " +
			"highlights takeaways tldr",
		Source: "reference references footnote footnotes citation citations bibliography correction corrections " +
			"editorsnote endnote endnotes reflist sources",
		Hidden: "hidden sronly srhidden visuallyhidden screenreader screenreadertext screenreaderonly dnone printonly " +
			"visuallyhiddenfocusable",
		Product: "product price cart shop buy checkout shopping basket rating ratings review reviews spec specs",
	} {
		for word := range strings.FieldsSeq(list) {
			words[word] |= mark
		}
	}
}

// tagMarks are hints that an element's name gives.
var tagMarks = map[atom.Atom]Mark{
	atom.Nav: Navigation, atom.Footer: Footer, atom.Header: Header, atom.Aside: Sidebar, atom.Form: Form,
	atom.Button: Form, atom.Dialog: Modal, atom.Figcaption: Caption, atom.Main: Body, atom.Article: Body,
	atom.Address: Author, atom.Menu: Navigation, atom.Time: Date, atom.Fieldset: Form, atom.Label: Form,
}

// roleMarks are hints of the role attribute.
var roleMarks = map[string]Mark{
	"navigation": Navigation, "banner": Header, "contentinfo": Footer, "complementary": Sidebar, "search": Form,
	"dialog": Modal, "alertdialog": Modal, "menu": Navigation, "menubar": Navigation, "toolbar": Navigation,
	"form": Form, "main": Body, "article": Body, "tooltip": Modal, "button": Form, "doc-endnotes": Source,
}

func (c *cutter) marksOf(n *html.Node) Mark {
	m := tagMarks[n.DataAtom]
	if n.DataAtom == atom.Body || n.DataAtom == atom.Html {
		return m // their classes tell about the whole site
	}
	if strings.Contains(n.Data, "-") {
		m |= c.hints(n.Data) // an element of the page's own, such as <amp-ad>, says what it is by its name
	}
	for i := range n.Attr {
		switch a := &n.Attr[i]; a.Key {
		case "class", "id", "itemprop", "data-testid", "data-component", "rel", "data-module", "data-type":
			m |= c.hints(a.Val)
		case "role":
			m |= roleMarks[a.Val]
		case "hidden", "style":
			if hides(n) {
				m |= Hidden
			}
		}
	}
	return m
}

func (c *cutter) hints(value string) Mark {
	if len(value) > 512 {
		value = value[:512]
	}
	m, seen := c.marks[value]
	if !seen {
		m = hintsOf(value)
		c.marks[value] = m
	}
	return m
}
