package article

import "claimlight/internal/words"

// Reason is why cleaning left a block out, as a code that is stored; empty for a block that is kept.
type Reason string

// The reasons. Their words stand in the room "reason" of internal/words, under the same names.
const (
	ReasonCookieNotice     Reason = "cookie_notice"
	ReasonImageCaption     Reason = "caption"
	ReasonNewsletterForm   Reason = "newsletter_form"
	ReasonReaderComment    Reason = "reader_comment"
	ReasonPaywallNotice    Reason = "paywall_notice"
	ReasonRelatedLink      Reason = "related_link"
	ReasonShareButton      Reason = "share_button"
	ReasonAdvertisement    Reason = "advertisement"
	ReasonAboutTheAuthor   Reason = "about_the_author"
	ReasonNavigation       Reason = "navigation"
	ReasonPopUp            Reason = "pop_up"
	ReasonForm             Reason = "form"
	ReasonPageFooter       Reason = "page_footer"
	ReasonTags             Reason = "tags"
	ReasonDateAndDetails   Reason = "date_and_details"
	ReasonSidebar          Reason = "sidebar"
	ReasonMediaPlayer      Reason = "media_player"
	ReasonReference        Reason = "reference"
	ReasonPageHeader       Reason = "page_header"
	ReasonHidden           Reason = "hidden"
	ReasonStruckOut        Reason = "struck_out"
	ReasonSpoken           Reason = "spoken"
	ReasonLink             Reason = "link"
	ReasonBeforeTheArticle Reason = "before_the_article"
	ReasonAfterTheArticle  Reason = "after_the_article"
	ReasonNotTheText       Reason = "not_the_text"
	ReasonByline           Reason = "byline"
	ReasonDate             Reason = "date"
	ReasonStandfirst       Reason = "standfirst"
	ReasonAppeal           Reason = "appeal"
	ReasonCopyrightNotice  Reason = "copyright_notice"
	ReasonCommentButton    Reason = "comment_button"
	ReasonContactDetails   Reason = "contact_details"
	ReasonEditorsNote      Reason = "editors_note"
	ReasonTeaser           Reason = "teaser"
	ReasonButtonOrForm     Reason = "button_or_form"
	ReasonOtherArticle     Reason = "other_article"
	ReasonTitleAgain       Reason = "title_again"
	ReasonSiteRule         Reason = "site_rule"
	ReasonByHand           Reason = "by_hand"
	ReasonNotice           Reason = "notice"
	ReasonHeadOfPage       Reason = "head_of_page"
	ReasonDeletion         Reason = "deletion"
	ReasonRemark           Reason = "remark"
	ReasonSignature        Reason = "signature"
	ReasonTableOfContents  Reason = "table_of_contents"
)

// Words says the reason to a person, in the language in use; of one that is not known it gives the code itself.
func (r Reason) Words() string { return r.In(words.InUse()) }

// In says the reason in a language.
func (r Reason) In(l *words.Language) string {
	if id, ok := words.Named("reason", string(r)); ok {
		return id.In(l)
	}
	return string(r)
}
