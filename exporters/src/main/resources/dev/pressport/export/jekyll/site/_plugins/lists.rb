# Gives each list as many pages as its entries need, at WordPress's addresses. Where plugins do not
# run, a list has all its entries on one page.
class Lists < Jekyll::Generator
  ITEMS = %w[entry page media].freeze

  def generate(site)
    @items = site.documents.select { |item| ITEMS.include?(item.data["layout"]) }
    @items = @items.sort_by { |item| item.data["date"] ? item.date : Time.at(0) }.reverse
    home = site.pages.select { |page| page.data["layout"] == "home" }
    (site.collections["lists"].docs + home).each do |list|
      split(site, list) unless %w[redirect search].include?(list.data["layout"])
    end
  end

  private

  def split(site, list)
    slices = listed(list.data).each_slice(site.config["posts_per_page"]).to_a
    (2..slices.size).each do |number|
      page = Jekyll::PageWithoutAFile.new(site, site.source, "", "index#{File.extname(list.path)}")
      page.content = list.content
      page.data.merge!(list.data)
      page.data["permalink"] = at(list, number)
      page.data.merge!(shown(list, slices, number))
      site.pages << page
    end
    list.data.merge!(shown(list, slices, 1))
  end

  def shown(of, slices, number)
    list = { "number" => number, "last" => slices.size }
    list["previous"] = at(of, number - 1) if number > 1
    list["next"] = at(of, number + 1) if number < slices.size
    { "listed" => slices[number - 1] || [], "list" => list }
  end

  def at(list, number)
    number > 1 ? "#{list.url}page/#{number}/" : list.url
  end

  # Events come by their beginning.
  def listed(list)
    found = unsorted(list)
    return found unless found.any? && found.all? { |item| item.data["start"] }

    found.sort_by { |item| item.data["start"].to_s }.reverse
  end

  def unsorted(list)
    case list["layout"]
    when "term" then @items.select { |item| item.data[list["taxonomy"]]&.include?(list["key"]) }
    when "author" then @items.select { |item| item.data["authors"]&.include?(list["key"]) }
    when "year", "month" then posts.select { |item| item.data["day"]&.start_with?(list["title"]) }
    when "archive" then of_section(list["section"])
    else sticky_first(posts)
    end
  end

  def posts
    @items.select { |item| %w[posts undated].include?(item.collection.label) }
  end

  def of_section(section)
    return sticky_first(posts) if section == "posts"

    @items.select { |item| item.collection.label == section }
  end

  def sticky_first(items)
    sticky, others = items.partition { |item| item.data["sticky"] }
    sticky + others
  end
end
