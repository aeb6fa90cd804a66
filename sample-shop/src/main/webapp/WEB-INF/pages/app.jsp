<%-- Stands for the screens of a mobile app. --%>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="shop" tagdir="/WEB-INF/tags" %>
<shop:page title="${text.app}" refresh="${answer.undecided() ? '5' : ''}">
<p class="stage">${text.appText}</p>
<div class="sheet phone">
<c:choose>
<c:when test="${not empty answer}">
<h1><c:out value="${answer.title()}" default="${text.notSeen}"/></h1>
<p role="status"><c:out value="${answer.message()}" default="${text.notSeenText}"/></p>
<c:if test="${not empty answer.orderId()}">
<p>${text.orderNumber}&#32;<strong class="code"><c:out value="${answer.orderId()}"/></strong></p>
</c:if>
<p><a class="button" href="<c:url value="/app"/>">${text.appBack}</a></p>
</c:when>
<c:when test="${canceled}">
<h1>${text.canceled}</h1>
<p>${text.canceledText}</p>
<p><a class="button" href="<c:url value="/app"/>">${text.appBack}</a></p>
</c:when>
<c:otherwise>
<h1><c:out value="${tea.name()}"/></h1>
<img class="scene" src="<c:url value="/images/${tea.id()}.svg"/>" alt="" width="320" height="320">
<p class="price">${words.money(tea.price())}</p>
<shop:pay action="/app"/>
</c:otherwise>
</c:choose>
</div>
</shop:page>
