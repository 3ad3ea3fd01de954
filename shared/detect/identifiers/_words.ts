/** Words that say a number counts, orders or tracks things, and so belongs to no person. Global, for `nearestIs`. */
export const OF_THINGS =
  /\b(?:order|orders|invoice|ticket|tracking|track|shipment|waybill|parcel|package|confirmation|reference|ref|po|purchase|requisition|catalog|catalogue|part|model|sku|item|lot|batch|gtin|upc|ndc|isbn|fedex|ups|usps|dhl|version|build|release|meeting|zoom|webex|conference|session|job|task|work order|receipt|quote|asset|barcode|bar code|room|extension|budget|grant|contract|bid)\b/gi;

/** Words that say so of the dialled kind of number. Global, for `nearestIs`. */
export const OF_PHONES =
  /\b(?:tele?phones?|phones?|tel|call|calls|called|calling|cell|cellphone|mobile|mob|fax|faxed|facsimile|pager|beeper|page|paged|text|texted|sms|whatsapp|voicemail|voice mail|contact|reach|reached|reachable|dial|dialed|ring|ph|hotline|landline|emergency contact|callback|call back)\b/gi;
